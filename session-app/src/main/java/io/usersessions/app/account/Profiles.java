package io.usersessions.app.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.usersessions.app.account.ProfileTable.Column;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.UserId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What people chose for their accounts. A change on this node is visible here at once, and a change on another within a minute.
 *
 * <p>Every method throws {@link AccountsUnavailableException} if the database fails.
 */
public final class Profiles {
    private static final int MAX_CACHED = 10_000;
    private static final Duration CACHED = Duration.ofMinutes(1);

    private final ProfileTable table;
    /** A profile is read while its entry is locked, so that none that was read before a change replaces what is read after it. */
    private final Cache<UserId, Profile> cache = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED)
            .expireAfterWrite(CACHED)
            .build();

    /** The profiles in the database of this data source, whose tables {@link AccountSchema} creates. */
    public Profiles(DataSource dataSource) {
        this.table = new ProfileTable(dataSource);
    }

    /** The profile of an account; empty if no account has this id, as for people of another system. */
    public Optional<Profile> of(UserId user) {
        return UserIds.isOfAccount(user)
                ? Optional.ofNullable(cache.get(user, id -> table.find(id).orElse(null)))
                : Optional.empty();
    }

    /**
     * Keeps the mail address.
     *
     * @param address in printable ASCII, such as {@code ada@example.org}; empty to forget it
     * @return false if no account has this id
     */
    public boolean keepEmail(UserId user, Optional<String> address) {
        return keep(user, Column.EMAIL, address);
    }

    /**
     * Keeps the language.
     *
     * @param tag of BCP 47, such as {@code zh-Hans}; empty to follow the browser
     * @return false if no account has this id
     */
    public boolean keepLanguage(UserId user, Optional<String> tag) {
        return keep(user, Column.LANGUAGE, tag);
    }

    /**
     * Keeps the time zone.
     *
     * @param zone its IANA name, such as {@code Europe/Warsaw}; empty to follow the browser
     * @return false if no account has this id
     */
    public boolean keepTimeZone(UserId user, Optional<String> zone) {
        return keep(user, Column.TIME_ZONE, zone);
    }

    /**
     * Keeps what may be stored of the browsers of this person.
     *
     * @param privacy empty to leave it to the operator
     * @return false if no account has this id
     */
    public boolean keepClientPrivacy(UserId user, Optional<ClientPrivacy> privacy) {
        return keep(
                user, Column.CLIENT_PRIVACY, privacy.map(chosen -> chosen.name().toLowerCase(Locale.ROOT)));
    }

    private boolean keep(UserId user, Column column, Optional<String> value) {
        boolean isKept = UserIds.isOfAccount(user) && table.set(user, column, value);
        forget(user);
        return isKept;
    }

    /**
     * Deletes an account, and frees its name. Its sessions and their history are not touched.
     *
     * @return false if no account has this id
     */
    boolean delete(UserId user) {
        boolean isDeleted = table.delete(user);
        forget(user);
        return isDeleted;
    }

    /** The profile as it is in the database. */
    Optional<Profile> reread(UserId user) {
        forget(user);
        return of(user);
    }

    /** Must be called after a change of the account. */
    void forget(UserId user) {
        cache.invalidate(user);
    }
}
