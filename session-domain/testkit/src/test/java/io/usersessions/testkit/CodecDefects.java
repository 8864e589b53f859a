package io.usersessions.testkit;

import io.usersessions.domain.port.SessionCodec;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a codec may do wrong. */
final class CodecDefects {
    static final List<Defect> ALL = List.of(
            codec(
                    "decode trusts a length",
                    "a_length_is_not_trusted_wherever_it_is_in_a_payload",
                    BrokenCodecs::trustingALength),
            codec(
                    "decode runs out of memory",
                    "a_length_is_not_trusted_in_arbitrary_bytes",
                    BrokenCodecs::runningOutOfMemory),
            codec(
                    "decode ignores the binding",
                    "a_payload_is_unreadable_if_a_single_fact_differs",
                    BrokenCodecs::ignoringTheBinding),
            codec("decode throws", "random_bytes_are_decoded_without_an_exception", BrokenCodecs::throwing),
            codec("encode makes whole numbers real", "every_value_comes_back_with_its_type", BrokenCodecs::losingTypes),
            codec(
                    "decode quotes what it could not read",
                    "the_reason_why_a_payload_is_unreadable_repeats_nothing_of_it",
                    BrokenCodecs::quotingThePayload));

    private CodecDefects() {}

    private static Defect codec(String name, String caughtBy, UnaryOperator<SessionCodec> broken) {
        return new Defect(name, BoundCodecTest.class, caughtBy, ports -> ports.with(SessionCodec.class, broken));
    }
}
