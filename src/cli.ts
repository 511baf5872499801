console.log('shelfmark');
