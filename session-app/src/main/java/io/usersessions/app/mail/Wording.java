package io.usersessions.app.mail;

import io.usersessions.app.language.Messages;
import io.usersessions.app.notice.Notice;
import io.usersessions.app.notice.Notice.MailAddressChanged;
import io.usersessions.app.notice.Notice.NewSignIn;
import io.usersessions.app.notice.Notice.PasswordChanged;
import io.usersessions.app.notice.Notice.Unseen;

/** The sentences of a mail that depend on what happened. */
record Wording(String subject, String title, String lead, String advice) {
    /** What a sign-in is the first from; the message chooses by its name. */
    private enum First {
        DEVICE,
        PLACE,
        BOTH;

        static First of(NewSignIn notice) {
            if (notice.unseen().size() > 1) {
                return BOTH;
            }
            return notice.unseen().contains(Unseen.DEVICE) ? DEVICE : PLACE;
        }
    }

    /** @param device the name of the device, safe to show */
    static Wording of(Notice notice, Messages messages, String device) {
        return notice.when(new Choice(messages, device));
    }

    private record Choice(Messages messages, String device) implements Notice.Cases<Wording> {
        @Override
        public Wording newSignIn(NewSignIn notice) {
            return new Wording(
                    messages.text("mail.signin.subject", "device", device),
                    messages.text("mail.signin.title"),
                    messages.text("mail.signin.lead", "first", First.of(notice)),
                    messages.text("mail.signin.advice"));
        }

        @Override
        public Wording passwordChanged(PasswordChanged notice) {
            String title = messages.text("mail.password.title");
            return new Wording(
                    title, title, messages.text("mail.password.lead"), messages.text("mail.password.advice"));
        }

        @Override
        public Wording mailAddressChanged(MailAddressChanged notice) {
            String title = messages.text("mail.address.title");
            return new Wording(title, title, messages.text("mail.address.lead"), messages.text("mail.address.advice"));
        }
    }
}
