/** Ten macros by one hand, the one that speaks worst to a partner first; the order was settled before any was scored. */
export const MACROS_IN_ORDER: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'refund-refused',
    text: `Dear valued customer,

As already explained to you, you failed to read our terms. Our policy does not allow refunds. It is your own fault that the deadline passed. Your ticket has been closed. Do not reply to this email.`
  },
  {
    name: 'login-lecture',
    text: `Hello,

Obviously you forgot your password again. You simply have to click the link, it's easy. We are not responsible for typing errors. Kindly read the manual before you contact us.`
  },
  {
    name: 'passed-on',
    text: `Dear customer,

We apologize for any inconvenience this may have caused. This is handled by another department, so your ticket has been escalated to tier 2. They will get back to you in due course. Thank you for your patience and understanding.`
  },
  {
    name: 'missing-papers',
    text: `Hello {{first_name}},

You must provide a scan of your passport within three days or we will close your account. As per our process we need it before anything else can happen. Please be advised that we look into it as soon as possible.`
  },
  {
    name: 'slow-site',
    text: `Hi {{first_name}},

Thank you for contacting us about the slow pages. Everything looks fine on our end. You may want to try another browser. Our team keeps an eye on the servers and on the times that they need for each of the pages of your shop.`
  },
  {
    name: 'address-change',
    text: `Hi {{first_name}},

The new address is in your account, and the parcel of 3 March goes there. The invoice keeps the old one, since it was printed before. You find both under Orders, and a copy of each is in the mail that the shop sent after you paid. We are looking into the second parcel.`
  },
  {
    name: 'opening-hours',
    text: `Hi {{first_name}},

The workshop is open from nine to six, and on Saturdays until noon. Bikes that come in before eleven are ready on the same day when the part is on the shelf. The list of parts is on the page of your bike, with the price of each and of the work, so that the sum holds no surprise.`
  },
  {
    name: 'export-hint',
    text: `Hi {{first_name}},

The export leaves out archived projects. I'd recommend switching on “include archived” in the second step, because your list of last month had them. The file then takes about a minute longer, and it opens in the same sheet as before. The help page shows both steps with pictures.`
  },
  {
    name: 'sync-trouble',
    text: `Hi {{first_name}},

I don't know yet why the calendar shows the shift twice. I think the sync runs once for each phone, so I'm trying it here with two of them. I will write to you by 15:00 today either way. If one of the two phones is an old one, its model would help me to see the same as you do.`
  },
  {
    name: 'our-mistake',
    text: `Hi {{first_name}},

That was our mistake: we broke the import on Monday, and your list lost its dates. I've asked Dana from the data team to join us here; she knows the format. Let's look at this together: could we go through the first ten rows on Thursday? I will write to you by noon tomorrow with what we found, and I'd suggest keeping the old file until then.`
  }
]
