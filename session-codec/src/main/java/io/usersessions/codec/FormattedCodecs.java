package io.usersessions.codec;

import io.usersessions.domain.port.SessionCodec;

/** Any codec, of this module or of an application, as a {@link FormattedCodec}. */
final class FormattedCodecs {
    private FormattedCodecs() {}

    /** This codec; one that is not of this module has no format. */
    static FormattedCodec of(SessionCodec codec) {
        return codec instanceof FormattedCodec formatted ? formatted : new ForeignCodec(codec);
    }

    /**
     * This codec, whose payloads have a format byte.
     *
     * @throws IllegalArgumentException if they have none
     */
    static FormattedCodec withFormat(SessionCodec codec) {
        FormattedCodec formatted = of(codec);
        if (formatted.formats().isEmpty()) {
            throw new IllegalArgumentException(codec.getClass().getName()
                    + " has no format byte that distinguishes its payloads: add one with SessionCodecs.marked");
        }
        return formatted;
    }
}
