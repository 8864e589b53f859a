package io.usersessions.persistence.django;

/**
 * What an import did with the rows that it read. Each row counts in {@code read} and in one other number.
 *
 * @param read rows
 * @param imported sessions that this import stored
 * @param known rows that were imported before, whatever happened to their sessions since
 * @param expired expired rows that were skipped
 * @param refused rows that cannot be a session here: unreadable data, an invalid user, or different users in row and data
 * @param unusableKeys rows whose key no client can present here: it has fewer than 8 or more than 64 characters, unprintable ones, or a dot
 * @param overruled rows whose user has ended all sessions here since
 */
public record DjangoImportResult(
        long read, long imported, long known, long expired, long refused, long unusableKeys, long overruled) {

    static final DjangoImportResult NOTHING = new DjangoImportResult(0, 0, 0, 0, 0, 0, 0);

    DjangoImportResult plus(DjangoImportResult more) {
        return new DjangoImportResult(
                read + more.read,
                imported + more.imported,
                known + more.known,
                expired + more.expired,
                refused + more.refused,
                unusableKeys + more.unusableKeys,
                overruled + more.overruled);
    }
}
