package io.usersessions.app.notice;

import io.usersessions.app.device.Devices;
import io.usersessions.app.language.Messages;
import io.usersessions.app.notice.Notice.MailAddressChanged;
import io.usersessions.app.notice.Notice.NewSignIn;
import io.usersessions.app.notice.Notice.PasswordChanged;

/**
 * Tells the owner of an account of a notice.
 *
 * @param recipients finds the owner
 * @param devices names the device and the place
 * @param channel reaches the owner
 */
record Teller(Recipients recipients, Devices devices, NoticeChannel channel) {
    /**
     * Tells the owner once; does nothing if the account is no more.
     *
     * @throws RuntimeException if the owner could not be told
     */
    void tell(Notice notice) {
        recipients.of(notice.user()).ifPresent(owner -> channel.send(announcement(notice, owner)));
    }

    private Announcement announcement(Notice notice, Recipient owner) {
        return new Announcement(
                notice,
                notice.when(new Readdressed(owner)),
                devices.of(notice.client()).in(Messages.in(owner.language())),
                devices.place(notice.client(), owner.language().locale()));
    }

    /** A mail about a new address that goes to the new address would tell the wrong person. */
    private record Readdressed(Recipient owner) implements Notice.Cases<Recipient> {
        @Override
        public Recipient newSignIn(NewSignIn notice) {
            return owner;
        }

        @Override
        public Recipient passwordChanged(PasswordChanged notice) {
            return owner;
        }

        @Override
        public Recipient mailAddressChanged(MailAddressChanged notice) {
            return owner.at(notice.former());
        }
    }
}
