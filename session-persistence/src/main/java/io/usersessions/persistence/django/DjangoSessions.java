package io.usersessions.persistence.django;

import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.port.SessionCodec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/** Decides what to do with each row of Django: store it as a session, skip it or refuse it. */
final class DjangoSessions {
    private static final HexFormat HEX = HexFormat.of();

    private final DjangoConversion conversion;
    private final DjangoImportSettings settings;

    DjangoSessions(DjangoReader reader, SessionCodec codec, DjangoImportSettings settings) {
        this.conversion =
                new DjangoConversion(new DjangoData(reader), codec, settings.cookieAge(), settings.clientPrivacy());
        this.settings = settings;
    }

    DjangoOutcome of(DjangoRow row, Instant now) {
        Optional<KeyDigest> key = ForeignKey.parse(row.key()).map(ForeignKey::digest);
        if (key.isEmpty()) {
            return new DjangoOutcome.UnusableKey();
        }
        boolean skipsExpired = settings.expiredRows() == DjangoImportSettings.ExpiredRows.SKIPPED;
        if (skipsExpired && !now.isBefore(row.expireDate())) {
            return new DjangoOutcome.Expired();
        }
        try {
            return new DjangoOutcome.Arrived(conversion.arrival(row, key.get(), now.truncatedTo(ChronoUnit.MICROS)));
        } catch (IllegalArgumentException refused) {
            return new DjangoOutcome.Refused(HEX.formatHex(key.get().toBytes()), String.valueOf(refused.getMessage()));
        }
    }
}
