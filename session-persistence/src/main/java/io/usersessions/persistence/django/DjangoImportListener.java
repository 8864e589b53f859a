package io.usersessions.persistence.django;

/** Receives the progress of an import, in the thread that runs it. An exception that it throws ends the import. */
public interface DjangoImportListener {
    /** A batch was stored and committed. */
    void progress(DjangoImportResult soFar);

    /**
     * A row was left out because it cannot be a session here.
     *
     * @param keyDigest the digest of its key in hexadecimal digits, as in table {@code imported_key}; never the key
     * @param reason for operators, without a word of the row
     */
    void refused(String keyDigest, String reason);

    /** A listener that does nothing. */
    static DjangoImportListener none() {
        return new DjangoImportListener() {
            @Override
            public void progress(DjangoImportResult soFar) {
                // Not needed.
            }

            @Override
            public void refused(String keyDigest, String reason) {
                // Not needed.
            }
        };
    }
}
