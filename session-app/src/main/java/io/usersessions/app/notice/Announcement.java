package io.usersessions.app.notice;

import java.util.Optional;

/**
 * A notice with all that its recipient is told.
 *
 * @param to who is told, at the address to use
 * @param device its name for people; may contain parts of what the client sent
 * @param place its name for people, if it is known
 */
public record Announcement(Notice notice, Recipient to, String device, Optional<String> place) {}
