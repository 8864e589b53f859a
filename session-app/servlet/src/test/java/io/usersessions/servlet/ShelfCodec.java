package io.usersessions.servlet;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Puts data on a shelf and its place there into the payload. */
final class ShelfCodec implements SessionCodec {
    private final List<SessionData> shelf = new CopyOnWriteArrayList<>();

    @Override
    public synchronized Payload encode(SessionData data, Binding binding) {
        shelf.add(data);
        return Payload.of(Integer.toString(shelf.size() - 1).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Decoded decode(Payload payload, Binding binding) {
        return new Decoded.Readable(
                shelf.get(Integer.parseInt(new String(payload.toBytes(), StandardCharsets.US_ASCII))));
    }
}
