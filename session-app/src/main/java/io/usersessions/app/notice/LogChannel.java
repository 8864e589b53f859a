package io.usersessions.app.notice;

import io.usersessions.app.notice.Notice.MailAddressChanged;
import io.usersessions.app.notice.Notice.NewSignIn;
import io.usersessions.app.notice.Notice.PasswordChanged;
import io.usersessions.app.notice.Notice.Unseen;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a line to the log of the operator, who may tell the person. Names, agents, addresses and places are left out. */
public final class LogChannel implements NoticeChannel {
    private static final Logger LOG = LoggerFactory.getLogger(LogChannel.class);
    private static final Happening HAPPENING = new Happening();

    @Override
    public void send(Announcement announcement) {
        Notice notice = announcement.notice();
        String session = notice.inSession().map(id -> ", session " + id).orElse("");
        LOG.info("notice for {}: {}{}", notice.user(), notice.when(HAPPENING), session);
    }

    private static final class Happening implements Notice.Cases<String> {
        @Override
        public String newSignIn(NewSignIn notice) {
            return "a sign-in from a new " + name(notice.unseen());
        }

        private static String name(Set<Unseen> unseen) {
            if (unseen.size() > 1) {
                return "device and place";
            }
            return unseen.contains(Unseen.DEVICE) ? "device" : "place";
        }

        @Override
        public String passwordChanged(PasswordChanged notice) {
            return "the password was changed";
        }

        @Override
        public String mailAddressChanged(MailAddressChanged notice) {
            return "the mail address was changed";
        }
    }
}
