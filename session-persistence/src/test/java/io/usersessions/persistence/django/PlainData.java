package io.usersessions.persistence.django;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.nio.charset.StandardCharsets;

/** Replaces Django's format, which this module does not know: lines of a name, an equals sign and text. */
final class PlainData implements SessionCodec {
    @Override
    public Payload encode(SessionData data, Binding binding) {
        throw new UnsupportedOperationException("rows of Django are only read");
    }

    @Override
    public Decoded decode(Payload payload, Binding binding) {
        SessionData data = SessionData.empty();
        for (String line :
                new String(payload.toBytes(), StandardCharsets.UTF_8).lines().toList()) {
            int sign = line.indexOf('=');
            if (sign < 0) {
                return new Decoded.Unreadable("a line without a sign");
            }
            data = data.with(line.substring(0, sign), SessionValue.of(line.substring(sign + 1)));
        }
        return new Decoded.Readable(data);
    }
}
