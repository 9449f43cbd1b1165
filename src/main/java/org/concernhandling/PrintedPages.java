package org.concernhandling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Pages as PDF, tagged so that a screen reader can read them (PDF/UA-1), in a typeface
 * that has every European alphabet and is part of the file. Nothing is fetched for them.
 */
public final class PrintedPages {

	/** The typeface, which the page's style has to name. */
	public static final String TYPEFACE = "DejaVu Sans";

	private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

	private static final int NORMAL = 400;

	private static final int BOLD = 700;

	static {
		// PDFBox would look for typefaces in the folders of the machine, and keep a list
		// of them in a file.
		FontMappers.set(new OneTypeface());
	}

	private PrintedPages() {
	}

	/**
	 * The PDF of a page.
	 * @param page well-formed XHTML with a title and a language; its style sheet within
	 * it
	 * @throws IllegalStateException when it cannot be made; the message quotes nothing
	 */
	public static byte[] of(String page) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFont(() -> font("DejaVuSans.ttf"), TYPEFACE, NORMAL, FontStyle.NORMAL, true);
		builder.useFont(() -> font("DejaVuSans-Bold.ttf"), TYPEFACE, BOLD, FontStyle.NORMAL, true);
		builder.usePdfUaAccessibility(true);
		builder.withHtmlContent(page, null);
		try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
			builder.toStream(file);
			builder.run();
			return file.toByteArray();
		}
		catch (IOException | RuntimeException ex) {
			// The cause stays out: it could quote the page.
			throw new IllegalStateException("A page could not be printed");
		}
	}

	private static InputStream font(String file) {
		return PrintedPages.class.getResourceAsStream(FOLDER + file);
	}

	/** Whatever typeface is asked for, it is the one that is at hand. */
	private static final class OneTypeface implements FontMapper {

		private final TrueTypeFont typeface;

		OneTypeface() {
			try (InputStream file = font("DejaVuSans.ttf")) {
				this.typeface = new TTFParser().parse(new RandomAccessReadBuffer(file));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
			return new FontMapping<>(this.typeface, false);
		}

		@Override
		public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
			return new FontMapping<>(this.typeface, false);
		}

		@Override
		public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
			return new CIDFontMapping(null, this.typeface, false);
		}

	}

}
