/** The response that keeps its body until the visit is closed, and the visit of one request across its dispatches. Not exported to users. */
package io.usersessions.servlet.guard;
