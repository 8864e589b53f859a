/** The objects that servlet applications put into a session, as plain data. Not exported to users. */
package io.usersessions.servlet.attribute;
