package io.usersessions.persistence.django;

import io.usersessions.persistence.BulkImport;

/** What an import makes of a row. */
sealed interface DjangoOutcome {
    /** Passes this outcome to the method of its case. */
    void when(Cases cases);

    /** A session to store. */
    record Arrived(BulkImport.Arrival arrival) implements DjangoOutcome {
        @Override
        public void when(Cases cases) {
            cases.arrived(this);
        }
    }

    /** Skipped: its {@code expire_date} is past. */
    record Expired() implements DjangoOutcome {
        @Override
        public void when(Cases cases) {
            cases.expired(this);
        }
    }

    /** Left out: no client can present its key here. */
    record UnusableKey() implements DjangoOutcome {
        @Override
        public void when(Cases cases) {
            cases.unusableKey(this);
        }
    }

    /**
     * Left out: it cannot be a session here.
     *
     * @param keyDigest in hexadecimal digits
     * @param reason for operators, without a word of the row
     */
    record Refused(String keyDigest, String reason) implements DjangoOutcome {
        @Override
        public void when(Cases cases) {
            cases.refused(this);
        }
    }

    /** One method for each case: with a new case the compiler names every place that must handle it. */
    interface Cases {
        void arrived(Arrived outcome);

        void expired(Expired outcome);

        void unusableKey(UnusableKey outcome);

        void refused(Refused outcome);
    }
}
