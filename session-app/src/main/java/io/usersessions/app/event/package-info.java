/** What happens to sessions, told to operators. */
@NullMarked
package io.usersessions.app.event;

import org.jspecify.annotations.NullMarked;
