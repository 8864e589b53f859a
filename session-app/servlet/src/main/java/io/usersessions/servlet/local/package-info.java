/** What stays on this node: the holder of objects that are never stored. */
package io.usersessions.servlet.local;
