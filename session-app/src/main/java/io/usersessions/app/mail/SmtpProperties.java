package io.usersessions.app.mail;

import io.usersessions.app.mail.SmtpServer.Security;
import java.time.Duration;
import java.util.Properties;

/** How the mail library connects. */
record SmtpProperties(MailSettings settings, Duration patience) {
    /** The name of the protocol in the library. */
    String protocol() {
        return isTls() ? "smtps" : "smtp";
    }

    Properties toProperties() {
        Properties properties = new Properties();
        boolean isStartTls = settings.server().security() == Security.STARTTLS;
        put(properties, "starttls.enable", isStartTls);
        put(properties, "starttls.required", isStartTls);
        put(properties, "ssl.checkserveridentity", true);
        put(properties, "ssl.protocols", "TLSv1.2 TLSv1.3");
        put(properties, "auth", settings.login().isPresent());
        put(properties, "auth.mechanisms", "PLAIN LOGIN");
        put(properties, "connectiontimeout", patience.toMillis());
        put(properties, "timeout", patience.toMillis());
        put(properties, "writetimeout", patience.toMillis());
        // The name of this machine is nobody's business, and finding it can take a while.
        put(properties, "localhost", settings.from().domain());
        return properties;
    }

    private void put(Properties properties, String name, Object value) {
        properties.put("mail." + protocol() + "." + name, String.valueOf(value));
    }

    private boolean isTls() {
        return settings.server().security() == Security.TLS;
    }
}
