import base64, io, numpy, sys
from PIL import Image, ImageCms, ImageOps
y, x = numpy.mgrid[0:16, 0:20]
rgb = Image.fromarray(numpy.stack([x * 12, y * 15, 128 + 60 * numpy.sin(x / 7) * numpy.cos(y / 5)], -1).clip(0, 255).astype('u1'))
turned = Image.Exif()
turned[274] = 6
profile = ImageCms.ImageCmsProfile(ImageCms.createProfile('sRGB')).tobytes()
images = [
    ('jpeg', rgb, 'JPEG', {}),
    ('jpeg-444', rgb, 'JPEG', {'quality': 95, 'subsampling': 0}),
    ('jpeg-grey', rgb.convert('L'), 'JPEG', {}),
    ('jpeg-progressive', rgb, 'JPEG', {'progressive': True}),
    ('jpeg-turned', rgb, 'JPEG', {'exif': turned}),
    ('jpeg-profile', rgb, 'JPEG', {'icc_profile': profile}),
    ('png', rgb, 'PNG', {}),
    ('png-rgba', rgb.convert('RGBA'), 'PNG', {}),
    ('png-grey', rgb.convert('L'), 'PNG', {}),
    ('png-palette', rgb.quantize(16), 'PNG', {}),
    ('png-2-colours', rgb.convert('1'), 'PNG', {}),
    ('bmp', rgb, 'BMP', {}),
    ('bmp-palette', rgb.quantize(16), 'BMP', {}),
    ('bmp-grey', rgb.convert('L'), 'BMP', {}),
    ('tiff', rgb, 'TIFF', {}),
    ('tiff-lzw', rgb, 'TIFF', {'compression': 'tiff_lzw'}),
    ('tiff-palette', rgb.quantize(16), 'TIFF', {}),
]
images += [('tiff-turned-%d' % o, rgb.crop((0, 0, 3, 2)), 'TIFF', {'tiffinfo': {274: o}}) for o in range(1, 9)]
for name, image, kind, options in images:
    file = io.BytesIO()
    image.save(file, kind, **options)
    read = ImageOps.exif_transpose(Image.open(file)).convert('RGB')
    print(name, read.width, *(base64.b64encode(data).decode() for data in (file.getvalue(), read.tobytes())))
file = io.BytesIO()
rgb.convert('CMYK').save(file, 'JPEG')
print('jpeg-cmyk', 20, base64.b64encode(file.getvalue()).decode(), '-')
