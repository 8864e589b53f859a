package io.usersessions.testkit.codec;

import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.UniqueUsers;
import java.util.function.Supplier;

/** The codec under test, and the binding of some session. */
public final class CodecUnderTest {
    private final Supplier<SessionCodec> codec;
    private final Binding binding =
            Binding.of(StoredSessions.ownedBy(UniqueUsers.next()).build());

    public CodecUnderTest(Supplier<SessionCodec> codec) {
        this.codec = codec;
    }

    SessionCodec codec() {
        return codec.get();
    }

    Binding binding() {
        return binding;
    }
}
