package io.usersessions.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.notice.Notice.Unseen;
import org.junit.jupiter.api.Test;

class LogChannelTest {
    @Test
    void each_notice_is_one_line_without_anything_personal() {
        try (LogLines lines = LogLines.of(LogChannel.class)) {
            LogChannel channel = new LogChannel();

            channel.send(Samples.announcement(Samples.signIn(1, Unseen.DEVICE)));
            channel.send(Samples.announcement(Samples.signIn(1, Unseen.PLACE)));
            channel.send(Samples.announcement(Samples.signIn(1, Unseen.PLACE, Unseen.DEVICE)));
            channel.send(Samples.announcement(Samples.passwordChange()));
            channel.send(Samples.announcement(Samples.addressChange("former@example.org")));

            String session = ", session " + Samples.session(1);
            assertThat(lines.all())
                    .containsExactly(
                            "INFO notice for id-of-ada: a sign-in from a new device" + session,
                            "INFO notice for id-of-ada: a sign-in from a new place" + session,
                            "INFO notice for id-of-ada: a sign-in from a new device and place" + session,
                            "INFO notice for id-of-ada: the password was changed" + session,
                            "INFO notice for id-of-ada: the mail address was changed" + session);
        }
    }
}
