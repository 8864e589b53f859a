package io.usersessions.app.mail;

import io.usersessions.app.notice.NoticeNotSentException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** Says why a mail was not sent, without the words of the server, which may repeat the address. */
final class SmtpFault {
    private static final int FIRST_LASTING_CODE = 500;

    private SmtpFault() {}

    static NoticeNotSentException of(MessagingException fault) {
        List<Throwable> causes = causes(fault);
        Optional<Integer> recipient =
                first(causes, SMTPAddressFailedException.class).map(SMTPAddressFailedException::getReturnCode);
        if (recipient.isPresent()) {
            return refusal(recipient.get());
        }
        return NoticeNotSentException.forNow(reason(causes));
    }

    private static NoticeNotSentException refusal(int code) {
        String reason = "the mail server refused the recipient (" + code + ")";
        return code >= FIRST_LASTING_CODE
                ? NoticeNotSentException.forGood(reason)
                : NoticeNotSentException.forNow(reason);
    }

    private static String reason(List<Throwable> causes) {
        if (first(causes, AuthenticationFailedException.class).isPresent()) {
            return "the mail server refused the user or the password";
        }
        if (first(causes, SSLException.class).isPresent()) {
            return "the mail server has no certificate that is trusted for its name, or no TLS";
        }
        if (first(causes, MailConnectException.class).isPresent()) {
            return "the mail server cannot be reached";
        }
        return code(causes)
                .map(code -> "the mail server refused the mail (" + code + ")")
                .orElseGet(() -> isWithoutStartTls(causes)
                        ? "the mail server does not offer STARTTLS"
                        : "the connection to the mail server failed");
    }

    private static Optional<Integer> code(List<Throwable> causes) {
        return first(causes, SMTPSendFailedException.class)
                .map(SMTPSendFailedException::getReturnCode)
                .or(() -> first(causes, SMTPSenderFailedException.class).map(SMTPSenderFailedException::getReturnCode));
    }

    /** The library has no type for it. */
    private static boolean isWithoutStartTls(List<Throwable> causes) {
        return causes.stream()
                .anyMatch(cause -> String.valueOf(cause.getMessage()).startsWith("STARTTLS is required"));
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** A fault, those that the library chained to it, and their causes; each once. */
    private static List<Throwable> causes(Throwable fault) {
        List<Throwable> found = new ArrayList<>(List.of(fault));
        for (int at = 0; at < found.size(); at++) {
            parts(found.get(at)).filter(part -> !found.contains(part)).forEach(found::add);
        }
        return found;
    }

    private static Stream<Throwable> parts(Throwable fault) {
        @Nullable Throwable next = fault instanceof MessagingException chained ? chained.getNextException() : null;
        return Stream.concat(Stream.ofNullable(next), Stream.ofNullable(fault.getCause()));
    }
}
