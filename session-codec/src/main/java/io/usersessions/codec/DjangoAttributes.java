package io.usersessions.codec;

import io.usersessions.codec.django.PythonInstant;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Nothing;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The values that Django stores among the attributes of a session, for an import of its sessions.
 *
 * <p>No exception message quotes a value.
 */
public final class DjangoAttributes {
    private static final String EXPIRY = "_session_expiry";
    private static final int MICROSECOND_DIGITS = 6;
    private static final int NANOSECOND_DIGITS = 9;

    private DjangoAttributes() {}

    /**
     * Django's id of the user who owns the session: {@code _auth_user_id}, a text, or a whole number in very old sessions. Empty if it is
     * absent or null, as in the session of an anonymous visitor.
     *
     * <p>A codec that decodes under the binding of an owner removes this attribute; an import decodes under an anonymous binding.
     *
     * @throws IllegalArgumentException if it is anything else: an import must not treat such a session as anonymous
     */
    public static Optional<String> user(SessionData data) {
        Objects.requireNonNull(data, "data");
        Optional<SessionValue> attribute = present(data, DjangoOwner.ATTRIBUTE);
        Optional<String> id = attribute.flatMap(DjangoOwner::id);
        if (attribute.isPresent() && id.isEmpty()) {
            throw new IllegalArgumentException(DjangoOwner.ATTRIBUTE + " is neither text nor a whole number");
        }
        return id;
    }

    /**
     * The time at which the session expires ({@code get_expiry_date}), from {@code _session_expiry}: a number of seconds after the last
     * save, which may be negative, or an instant in ISO 8601, in UTC if it has no offset. If it is absent, null or 0, the session
     * expires at the default age after the last save.
     *
     * @param savedAt time of the last save
     * @throws IllegalArgumentException if it is anything else, or beyond the range of {@link Instant}
     */
    public static Instant expireDate(SessionData data, Instant savedAt, Duration defaultAge) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(savedAt, "savedAt");
        Objects.requireNonNull(defaultAge, "defaultAge");
        SessionValue expiry = present(data, EXPIRY).orElse(SessionValue.NOTHING);
        try {
            if (expiry instanceof Nothing || isZero(expiry)) {
                return savedAt.plus(defaultAge);
            }
            if (expiry instanceof Whole seconds) {
                return savedAt.plusSeconds(seconds.value());
            }
            if (expiry instanceof Real seconds) {
                return savedAt.plus(duration(seconds.value()));
            }
            if (expiry instanceof Text instant) {
                return PythonInstant.parse(instant.value());
            }
        } catch (DateTimeException | ArithmeticException beyondTime) {
            throw new IllegalArgumentException(EXPIRY + " is not an instant, or too far away");
        }
        throw new IllegalArgumentException(EXPIRY + " is neither a number nor text");
    }

    /**
     * Whether the cookie of the session ends with the browser ({@code get_expire_at_browser_close}): true if {@code _session_expiry} is 0,
     * and the default of the site if it is absent or null.
     */
    public static boolean expiresAtBrowserClose(SessionData data, boolean byDefault) {
        Objects.requireNonNull(data, "data");
        return present(data, EXPIRY).map(DjangoAttributes::isZero).orElse(byDefault);
    }

    private static Optional<SessionValue> present(SessionData data, String name) {
        return data.value(name).filter(value -> !(value instanceof Nothing));
    }

    private static boolean isZero(SessionValue value) {
        return (value instanceof Whole whole && whole.value() == 0)
                || (value instanceof Real real && real.value() == 0);
    }

    /** Rounded to the microsecond as Python's {@code timedelta} rounds. */
    private static Duration duration(double seconds) {
        BigDecimal micros = new BigDecimal(seconds).setScale(MICROSECOND_DIGITS, RoundingMode.HALF_EVEN);
        BigDecimal[] parts = micros.divideAndRemainder(BigDecimal.ONE);
        return Duration.ofSeconds(
                parts[0].longValueExact(),
                parts[1].movePointRight(NANOSECOND_DIGITS).longValueExact());
    }
}
