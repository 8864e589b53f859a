/** What the filter answers if the session could not be read or stored. Not exported to users. */
package io.usersessions.servlet.answer;
