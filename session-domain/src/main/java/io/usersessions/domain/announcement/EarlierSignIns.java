package io.usersessions.domain.announcement;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.AgentFamily;
import io.usersessions.domain.model.Client;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the earlier sign-ins of a user tell about another one. At the first sign-in there is nothing to compare with.
 *
 * @param clients the clients of the earlier sign-ins
 * @param places the name of the place of a client, if it is known
 */
record EarlierSignIns(List<Client> clients, Function<Client, Optional<String>> places) {
    /** The events that accompany a sign-in from a device or a place that is not among these. */
    Stream<SessionEvent> newsOf(SessionEvent.SignedIn signedIn) {
        return Stream.of(newDevice(signedIn), newPlace(signedIn)).flatMap(Optional::stream);
    }

    private Optional<SessionEvent> newDevice(SessionEvent.SignedIn signedIn) {
        List<AgentFamily> known = clients.stream().map(AgentFamily::of).toList();
        return known.isEmpty() || known.contains(AgentFamily.of(signedIn.client()))
                ? Optional.empty()
                : Optional.of(new SessionEvent.NewDevice(
                        signedIn.session(), signedIn.user(), signedIn.client(), signedIn.at()));
    }

    private Optional<SessionEvent> newPlace(SessionEvent.SignedIn signedIn) {
        return placeOf(signedIn.client())
                .filter(this::isNewPlace)
                .map(place -> new SessionEvent.NewPlace(
                        signedIn.session(), signedIn.user(), signedIn.client(), place, signedIn.at()));
    }

    private boolean isNewPlace(String place) {
        Set<String> known =
                clients.stream().flatMap(client -> placeOf(client).stream()).collect(Collectors.toSet());
        return !known.isEmpty() && !known.contains(place);
    }

    /** A place that cannot be found out is unknown: a sign-in does not depend on it. */
    private Optional<String> placeOf(Client client) {
        try {
            return places.apply(client);
        } catch (RuntimeException notFoundOut) {
            return Optional.empty();
        }
    }
}
