/** How the key of a session travels: in a cookie, in a header, or in whichever of them the client uses. Not exported to users. */
package io.usersessions.servlet.transport;
