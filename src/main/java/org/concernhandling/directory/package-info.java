/** The services that concerns can be about, and the diary of their inspections. */
package org.concernhandling.directory;
