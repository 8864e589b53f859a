/** Agents and addresses as people know them: devices and places. */
@NullMarked
package io.usersessions.app.device;

import org.jspecify.annotations.NullMarked;
