package io.usersessions.persistence.django;

/** Told how an import goes, in the thread that runs it. What it throws ends the import. */
public interface DjangoImportListener {
    /** A batch was stored for good. */
    void progress(DjangoImportResult soFar);

    /**
     * A row was left where it is, since it cannot be a session here.
     *
     * @param keyDigest the digest of its key in hexadecimal digits, as {@code imported_key} would have it; never the key
     * @param reason for operators, without a word of the row
     */
    void refused(String keyDigest, String reason);

    /** Hears nothing. */
    static DjangoImportListener none() {
        return new DjangoImportListener() {
            @Override
            public void progress(DjangoImportResult soFar) {
                // Nobody wants to know.
            }

            @Override
            public void refused(String keyDigest, String reason) {
                // Nobody wants to know.
            }
        };
    }
}
