package io.usersessions.codec;

import io.usersessions.domain.port.SessionCodec;
import java.util.Set;

/** A codec that tells its payloads from those of others by their first byte. */
interface FormattedCodec extends SessionCodec {
    /** First bytes of the payloads that this codec reads; whatever it writes begins with one of them. */
    Set<Byte> formats();
}
