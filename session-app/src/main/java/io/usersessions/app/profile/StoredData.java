package io.usersessions.app.profile;

import io.usersessions.app.account.Profile;
import io.usersessions.app.session.DeviceName;
import io.usersessions.app.session.SessionNote;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionSummary;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is stored about a user: the account without its password, the sessions without their keys and data, and the history, which is read a
 * page at a time.
 */
record StoredData(ProfileDesk desk, Owner owner, SessionId current) {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final int PAGE = 500;

    void writeTo(OutputStream out) {
        try (JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("written", desk.clock().instant().toString());
            json.writeStringProperty("id", owner.user().value());
            owner.profile().ifPresent(profile -> writeAccount(json, profile));
            writeSessions(json);
            writeHistory(json);
            json.writeEndObject();
        }
    }

    private static void writeAccount(JsonGenerator json, Profile profile) {
        json.writeObjectPropertyStart("account");
        json.writeStringProperty("name", profile.name());
        json.writeStringProperty("created", profile.createdAt().toString());
        write(json, "email", profile.email());
        write(json, "language", profile.language());
        write(json, "time_zone", profile.timeZone());
        write(json, "client_privacy", profile.clientPrivacy().map(StoredData::word));
        write(json, "password_changed", profile.passwordChangedAt().map(Object::toString));
        json.writeEndObject();
    }

    private void writeSessions(JsonGenerator json) {
        Map<SessionId, SessionNote> notes = desk.sessions().notes().of(owner.user());
        json.writeArrayPropertyStart("sessions");
        for (SessionSummary session : desk.sessions().own().list(owner.user())) {
            json.writeStartObject();
            json.writeStringProperty("id", session.id().toString());
            json.writeBooleanProperty("current", session.id().equals(current));
            write(json, "device_name", name(notes.get(session.id())));
            write(json, session.client());
            json.writeStringProperty("created", session.createdAt().toString());
            write(json, "signed_in", session.signIn().map(SignIn::at).map(Object::toString));
            json.writeStringProperty("last_activity", session.lastActivity().toString());
            json.writeStringProperty("expires", session.expireDate().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static Optional<String> name(@Nullable SessionNote note) {
        return Optional.ofNullable(note).flatMap(SessionNote::name).map(DeviceName::text);
    }

    private void writeHistory(JsonGenerator json) {
        json.writeArrayPropertyStart("history");
        Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE));
        while (next.isPresent()) {
            PageRequest request = next.get();
            Page<HistoryEntry> page = desk.sessions().history().list(owner.user(), request);
            page.items().forEach(entry -> write(json, entry));
            next = page.next().map(request::after);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, HistoryEntry entry) {
        json.writeStartObject();
        json.writeStringProperty("at", entry.at().toString());
        json.writeStringProperty("kind", word(entry.kind()));
        write(json, "session", entry.session().map(SessionId::toString));
        write(json, "reason", entry.reason().map(StoredData::word));
        write(json, entry.client());
        json.writeNumberProperty("times", entry.times());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Client client) {
        write(json, "user_agent", client.userAgent());
        write(json, "ip", client.ip().map(IpAddress::toString));
    }

    private static void write(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
