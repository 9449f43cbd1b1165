/** The whole application as it runs on a machine that fails. */
package org.concernhandling.restart;
