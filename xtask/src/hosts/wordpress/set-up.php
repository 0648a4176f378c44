<?php
// What a site owner does by hand: install WordPress, write articles as two people, activate the plugin, choose a theme.
// `php set-up.php STEP [NAME]`, with the site's folder in SITE and its address in ADDRESS.

list( , $step, $name ) = $argv + array( '', '', '' );

if ( 'database' === $step ) {
	// The server may still be starting.
	for ( $left = 100; $left > 0; $left-- ) {
		try {
			$base = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'SOCKET' ) );
			$base->query( 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4' );
			exit( 0 );
		} catch ( mysqli_sql_exception $refused ) {
			usleep( 200000 );
		}
	}
	exit( 'The database did not answer: ' . $refused->getMessage() );
}

if ( 'install' === $step ) {
	define( 'WP_INSTALLING', true );
}
$_SERVER['HTTP_HOST']   = preg_replace( '#^http://#', '', getenv( 'ADDRESS' ) );
$_SERVER['REQUEST_URI'] = '/';
require getenv( 'SITE' ) . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

/** Complains, and ends with an error. */
function refuse( $sentence ) {
	fwrite( STDERR, $sentence . "\n" );
	exit( 1 );
}

/** An article as somebody publishes it: with the rights and the filters of their role. */
function publish( $login, $slug, $content ) {
	$user = get_user_by( 'login', $login );
	wp_set_current_user( $user->ID );
	if ( current_user_can( 'unfiltered_html' ) !== ( 'admin' === $login ) ) {
		refuse( "$login has other rights than on a site of its own." );
	}
	$post = array(
		'post_status'    => 'publish',
		'post_name'      => $slug,
		'post_title'     => "Titre $slug",
		'post_author'    => $user->ID,
		'comment_status' => 'closed',
		'post_content'   => $content,
	);
	$made = wp_insert_post( wp_slash( $post ), true );
	if ( is_wp_error( $made ) ) {
		refuse( "$slug: " . $made->get_error_message() );
	}
}

function install() {
	global $wpdb;
	wp_install( 'Titre du blog', 'admin', 'admin@example.org', true, '', 'password' );
	// The language of the site; its own words would be another package.
	$wpdb->replace( $wpdb->options, array( 'option_name' => 'WPLANG', 'option_value' => 'fr_FR' ) );
	update_option( 'rss_use_excerpt', 0 );
	update_option( 'posts_per_rss', 30 );
	wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'password', 'role' => 'author' ) );
}

const LINES = '<script async src="/franc-parler.fr.js"></script>' . "\n" .
	'<franc-parler conversation="late-payment">Un questionnaire pour préparer une conversation difficile.</franc-parler>';

/** The two lines of the README, in an article between two paragraphs. */
function around( $html ) {
	return "<!-- wp:paragraph -->\n<p>Texte du blog</p>\n<!-- /wp:paragraph -->\n\n$html";
}

function custom_html( $html ) {
	return around( "<!-- wp:html -->\n$html\n<!-- /wp:html -->" );
}

function without_plugin() {
	publish( 'admin', 'administrator-custom-html', custom_html( LINES ) );
	publish( 'admin', 'administrator-classic', "Texte du blog\n\n" . LINES );
	publish( 'author', 'author-without-plugin', custom_html( LINES ) );
}

function activate() {
	$refused = activate_plugin( 'franc-parler/franc-parler.php' );
	if ( is_wp_error( $refused ) ) {
		refuse( 'The plugin: ' . $refused->get_error_message() );
	}
}

function with_plugin() {
	$settings = '"conversation":"late-payment","theme":"light","voice":"tu","coachName":"Ana Coach","coachLink":"https://example.org/ana?a=1&b=2","coachNote":"Une heure pour t’y préparer.","hideConversations":true';
	$div      = '<div data-franc-parler data-lang="fr" data-conversation="late-payment">Un questionnaire pour préparer une conversation difficile.</div>';
	$hostile  = '[franc_parler conversation="x\' onclick=1" coach-name="a\' onmouseover=\'alert(1)" coach-link="javascript:alert(1)" coach-note="&lt;script&gt;alert(1)&lt;/script&gt;"]';
	publish( 'author', 'author-two-lines', custom_html( LINES ) );
	publish( 'author', 'author-div', custom_html( $div ) );
	publish( 'author', 'author-block', around( "<!-- wp:franc-parler/franc-parler {{$settings}} /-->" ) );
	publish( 'author', 'author-shortcode', "Texte du blog\n\n" . '[franc_parler lang="fr" conversation="late-payment" coach-name="Ana Coach" hide-conversations]' );
	publish( 'author', 'author-twice', "[franc_parler conversation=\"late-payment\"]\n\nTexte du blog\n\n[franc_parler lang=\"en\"]" );
	publish( 'author', 'author-hostile', around( "<!-- wp:shortcode -->\n$hostile\n<!-- /wp:shortcode -->" ) );
}

function choose( $theme ) {
	if ( ! wp_get_theme( $theme )->exists() ) {
		refuse( "There is no theme $theme: install the Debian package wordpress-theme-$theme." );
	}
	switch_theme( $theme );
}

match ( $step ) {
	'install'        => install(),
	'without-plugin' => without_plugin(),
	'activate'       => activate(),
	'with-plugin'    => with_plugin(),
	'theme'          => choose( $name ),
};
