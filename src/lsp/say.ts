import { type Connection, type MessageType, ShowMessageNotification } from 'vscode-languageserver/node'

/** Shows a sentence to the user, who need not answer it. */
export function say(connection: Connection, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message })
}
