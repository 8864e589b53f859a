package io.usersessions.benchmark;

import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.port.SessionCodec;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The codecs that are compared. */
public enum Contender {
    JSON("json", basket -> new CodecWork(SessionCodecs.json(), basket)),
    CBOR("cbor", basket -> new CodecWork(SessionCodecs.cbor(), basket)),
    COMPRESSED_JSON("compressed json", basket -> new CodecWork(SessionCodecs.compressed(SessionCodecs.json()), basket)),
    UPCASTING_JSON(
            "upcasting json",
            basket ->
                    new CodecWork(SessionCodecs.upcasting(SessionCodecs.json(), 2, UnaryOperator.identity()), basket)),
    SEALED_JSON(
            "sealed json", basket -> new CodecWork(sealed(SealAlgorithm.AES_256_GCM, SessionCodecs.json()), basket)),
    SEALED_CBOR(
            "sealed cbor", basket -> new CodecWork(sealed(SealAlgorithm.AES_256_GCM, SessionCodecs.cbor()), basket)),
    SEALED_JSON_XAES(
            "sealed json, XAES",
            basket -> new CodecWork(sealed(SealAlgorithm.XAES_256_GCM, SessionCodecs.json()), basket)),
    SEALED_COMPRESSED_JSON(
            "sealed compressed json",
            basket -> new CodecWork(
                    sealed(SealAlgorithm.AES_256_GCM, SessionCodecs.compressed(SessionCodecs.json())), basket)),
    DJANGO("django", basket -> new CodecWork(SessionCodecs.django("benchmark-secret-key"), basket)),
    JDK_SERIALIZATION("JDK serialization", basket -> new JdkWork(basket.objects())),
    SPRING_DEFAULT("Spring's default", basket -> new SpringWork(basket.objects()));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Function<Basket, Work> factory;

    Contender(String title, Function<Basket, Work> factory) {
        this.title = title;
        this.factory = factory;
    }

    String title() {
        return title;
    }

    Work with(Basket basket) {
        return factory.apply(basket);
    }

    private static SessionCodec sealed(SealAlgorithm algorithm, SessionCodec inner) {
        return SessionCodecs.sealed(Keyring.parse(Keyring.freshKey(algorithm)), inner);
    }
}
