/** Said where a link or code was asked for that others could follow, and the site has no address. */
export const NO_LINK = 'Trang chưa có địa chỉ công bố nên chưa có liên kết để gửi người khác.';
