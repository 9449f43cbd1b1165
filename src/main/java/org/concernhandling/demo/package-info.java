/**
 * The demonstration: a mail server, a print room, a directory of invented services and
 * invented concerns, made by running the processes. Active in the profile {@code demo}
 * only.
 */
package org.concernhandling.demo;
