/** User agents and hints in terms that people know: devices. */
@NullMarked
package io.usersessions.app.device;

import org.jspecify.annotations.NullMarked;
