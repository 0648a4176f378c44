<?php
// One site of a test, on one machine, for a minute.
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $secret ) {
	define( $secret . '_KEY', $secret );
	define( $secret . '_SALT', $secret );
}
$table_prefix = 'wp_';
define( 'WP_HOME', getenv( 'ADDRESS' ) );
define( 'WP_SITEURL', getenv( 'ADDRESS' ) );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', getenv( 'SITE' ) . '/debug.log' );
define( 'WP_DEBUG_DISPLAY', false );
// Nothing of its own accord: no work in the background, nobody called.
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
