package io.usersessions.app.route;

import java.io.IOException;
import java.util.Map;

/** The result of looking for a route. */
sealed interface Found {
    /** Passes this result to the method for its case. */
    void when(Cases cases) throws IOException;

    /** A route has this path and method. */
    record Match(Handler handler, Map<String, String> variables) implements Found {
        @Override
        public void when(Cases cases) throws IOException {
            cases.match(this);
        }
    }

    /** Routes have this path, with other methods. */
    record OtherMethods(String allowed) implements Found {
        @Override
        public void when(Cases cases) {
            cases.otherMethods(this);
        }
    }

    /** No route has this path. */
    record Nothing() implements Found {
        @Override
        public void when(Cases cases) {
            cases.nothing(this);
        }
    }

    /** One method for each case: a new case does not compile until every caller handles it. */
    interface Cases {
        void match(Match found) throws IOException;

        void otherMethods(OtherMethods found);

        void nothing(Nothing found);
    }
}
