package io.usersessions.persistence.django;

/**
 * What became of the rows that were read, each of which is counted once more.
 *
 * @param read rows
 * @param imported sessions that are in the store now, and were not before
 * @param known rows that came in before, whatever became of their sessions since
 * @param expired rows that were skipped since they are expired
 * @param refused rows that cannot be a session here: unreadable data, a user that is none or not the same in row and data
 * @param unusableKeys rows whose key no client can present here: not 8 to 40 printable characters, or with a dot
 * @param overruled rows whose user has ended all sessions since, here
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
