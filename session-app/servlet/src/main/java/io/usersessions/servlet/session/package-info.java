/** {@code HttpSession} over a visit, with its attributes, listeners and what only this node keeps. Not exported to users. */
package io.usersessions.servlet.session;
