/** User agents and addresses in terms that people know: devices and places. */
@NullMarked
package io.usersessions.app.device;

import org.jspecify.annotations.NullMarked;
