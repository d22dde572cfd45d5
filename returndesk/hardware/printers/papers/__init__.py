"""The desk's own papers beside return labels: receipts, vouchers, customs and the like."""
