/** The log of session events, for operators. */
@NullMarked
package io.usersessions.app.event;

import org.jspecify.annotations.NullMarked;
