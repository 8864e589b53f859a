/** The pages where people see and end their sessions, and the rules for ending them, which the API shares. */
@NullMarked
package io.usersessions.app.session;

import org.jspecify.annotations.NullMarked;
