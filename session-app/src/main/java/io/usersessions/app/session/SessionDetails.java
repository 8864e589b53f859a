package io.usersessions.app.session;

import io.usersessions.app.activity.ActivityDay;
import io.usersessions.app.language.When;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of a session.
 *
 * @param device with the versions that it told
 * @param agent what the client calls itself
 * @param start the device, the place and the address that it was signed in from; empty if the history does not know any more
 * @param ends when it ends without further use
 * @param days what happened in it
 */
public record SessionDetails(
        SessionLine line,
        String device,
        Optional<String> name,
        Optional<String> agent,
        List<String> start,
        String activeAt,
        String signedInAt,
        When ends,
        List<ActivityDay> days) {
    public SessionDetails {
        start = List.copyOf(start);
        days = List.copyOf(days);
    }
}
