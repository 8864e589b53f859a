package io.usersessions.app.notice;

import io.usersessions.app.language.Language;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who is told.
 *
 * @param account the name of the account
 * @param address empty if the account has none
 * @param language that the person reads
 * @param zone in which the person reads times
 */
public record Recipient(String account, Optional<MailAddress> address, Language language, ZoneId zone) {
    /** The same person at another address. */
    Recipient at(MailAddress other) {
        return new Recipient(account, Optional.of(other), language, zone);
    }
}
