package io.usersessions.app.mail;

import io.usersessions.app.mail.MailServer.Arrived;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail on its way into a {@link MailServer}. */
final class MailDelivery implements MessageHandler {
    private static final int FIRST_REFUSAL = 400;

    private final Queue<Arrived> mails;
    private final int answer;
    private String sender = "";
    private String receiver = "";

    /** @param answer to each recipient */
    MailDelivery(Queue<Arrived> mails, int answer) {
        this.mails = mails;
        this.answer = answer;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        if (answer >= FIRST_REFUSAL) {
            throw new RejectException(answer, "no <" + recipient + "> here");
        }
        receiver = recipient;
    }

    @Override
    public @Nullable String data(InputStream data) throws IOException {
        mails.add(new Arrived(sender, receiver, new String(data.readAllBytes(), StandardCharsets.ISO_8859_1)));
        return null;
    }

    @Override
    public void done() {}
}
