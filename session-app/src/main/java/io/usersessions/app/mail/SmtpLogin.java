package io.usersessions.app.mail;

/**
 * What a mail server asks for. It is sent over TLS only, or within this machine.
 *
 * @param password is not printed
 */
public record SmtpLogin(String user, String password) {
    /** @throws IllegalArgumentException if one of them is empty */
    public SmtpLogin {
        if (user.isEmpty() || password.isEmpty()) {
            throw new IllegalArgumentException("a user of a mail server has a name and a password");
        }
    }

    @Override
    public String toString() {
        return "SmtpLogin[not shown]";
    }
}
